"""Pictures, films and sounds, QR codes and icons: what stands on a slide by the name of a file."""
