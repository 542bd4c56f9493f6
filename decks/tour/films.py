"""Makes the film and the sound of the tour: ``python films.py`` in this folder rewrites them. Needs ffmpeg."""

import math
import struct
import subprocess
import wave
from pathlib import Path

from pictures import dawn
from PIL import Image, ImageDraw

HERE = Path(__file__).parent
SIZE = (480, 270)
FRAMES, RATE = 96, 24
NOTES = (523.25, 659.25, 783.99)
SAMPLES = 11_025


def frames() -> bytes:
    """The sun climbs over the hills, in raw RGB."""
    hills = dawn(*SIZE)
    mask = Image.new("L", SIZE, 0)
    draw = ImageDraw.Draw(mask)
    for ridge in ([(0, 0.8), (0.3, 0.62), (0.7, 0.86), (1, 0.7)], [(0, 0.94), (0.5, 0.84), (1, 0.95)]):
        draw.polygon([(SIZE[0] * x, SIZE[1] * y) for x, y in [(0, 1), *ridge, (1, 1)]], fill=255)
    sky = Image.new("RGB", SIZE)
    sky.paste(hills.crop((0, 0, 1, SIZE[1])).resize(SIZE))
    made = []
    for number in range(FRAMES):
        frame = sky.copy()
        top = SIZE[1] * (0.8 - 0.5 * number / FRAMES)
        ImageDraw.Draw(frame).ellipse([300, top, 348, top + 48], fill=(244, 190, 110))
        frame.paste(hills, mask=mask)
        made.append(frame.tobytes())
    return b"".join(made)


def film(path: Path) -> None:
    shape = ["-f", "rawvideo", "-pix_fmt", "rgb24", "-s", f"{SIZE[0]}x{SIZE[1]}", "-r", str(RATE), "-i", "-"]
    code = ["-c:v", "libx264", "-pix_fmt", "yuv420p", "-crf", "30", "-movflags", "+faststart", "-fflags", "+bitexact"]
    subprocess.run(["ffmpeg", "-y", "-loglevel", "error", *shape, *code, str(path)], input=frames(), check=True)


def chime(path: Path) -> None:
    """Three notes, one after the other, that fade."""
    values = [
        round(9_000 * math.sin(2 * math.pi * note * at / SAMPLES) * math.exp(-6 * at / SAMPLES))
        for note in NOTES
        for at in range(SAMPLES // 3)
    ]
    with wave.open(str(path), "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(SAMPLES)
        sound.writeframes(struct.pack(f"<{len(values)}h", *values))


if __name__ == "__main__":
    film(HERE / "sunrise.mp4")
    chime(HERE / "chime.wav")
