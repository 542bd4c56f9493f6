"""What emulation costs: the same work on the host and in a guest whose every instruction QEMU emulates.

    apt-get install qemu-system-x86 gcc libc6-dev cpio
    apt-get download "$(apt-cache depends linux-image-cloud-amd64 | sed -n 's/.*Depends: //p')"
    python3 measure.py linux-image-*-cloud-amd64_*.deb

Writes ``../emulation.csv`` and ``../disks.csv``: medians of a few boots. The guest is Debian's kernel with one
program, ``guest.c``; the disk is a file in the host's page cache, so that it is the way to it that is timed.
"""

import csv
import gzip
import re
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).parent
BOOTS = 5
WORK = {
    "arithmetic": "Arithmetic",
    "copying": "Copying memory",
    "system_calls": "System calls",
    "new_pages": "New pages",
}
MODULES = (
    "virtio_ring", "virtio", "virtio_pci_legacy_dev", "virtio_pci_modern_dev", "virtio_pci", "virtio_blk",
    "scsi_common", "scsi_mod", "sd_mod", "virtio_scsi", "libata", "ata_piix",
)  # fmt: skip
DISK = "file=disk.img,format=raw"
DISKS = {
    "IDE": ["-drive", f"{DISK},if=ide"],
    "virtio-scsi": ["-device", "virtio-scsi-pci", "-drive", f"{DISK},if=none,id=disk", "-device", "scsi-hd,drive=disk"],
    "virtio-blk": ["-drive", f"{DISK},if=virtio"],
    "NVMe": ["-drive", f"{DISK},if=none,id=disk", "-device", "nvme,drive=disk,serial=1"],
}
RESULT = re.compile(r"RESULT (\w+) ([\d.]+)")


def results(command: list[str], folder: Path) -> dict[str, float]:
    """What the program prints, by the name of the work."""
    done = subprocess.run(command, cwd=folder, capture_output=True, timeout=300, check=True)
    return {name: float(value) for name, value in RESULT.findall(done.stdout.decode(errors="replace"))}


def medians(runs: list[dict[str, float]]) -> dict[str, float]:
    return {name: statistics.median(run[name] for run in runs) for name in runs[0]}


def prepare(package: Path, folder: Path) -> None:
    """The kernel, the guest's file system with its program and drivers, and a disk of random bytes."""
    subprocess.run(["dpkg-deb", "-x", package, folder / "package"], check=True)
    root = folder / "root"
    root.mkdir()
    subprocess.run(["gcc", "-O2", "-static", "-o", root / "init", HERE / "guest.c"], check=True)
    for module in MODULES:
        (found,) = folder.joinpath("package").rglob(f"{module}.ko")
        found.rename(root / found.name)
    names = "\n".join(path.name for path in root.iterdir()).encode()
    archive = subprocess.run(
        ["cpio", "-o", "-H", "newc", "--quiet"], input=names, cwd=root, stdout=subprocess.PIPE, check=True
    )
    folder.joinpath("initrd.gz").write_bytes(gzip.compress(archive.stdout))
    (kernel,) = folder.joinpath("package", "boot").glob("vmlinuz-*")
    kernel.rename(folder / "kernel")
    with open("/dev/urandom", "rb") as random:
        folder.joinpath("disk.img").write_bytes(random.read(64 << 20))


def boot(devices: list[str], folder: Path) -> dict[str, float]:
    """What a guest with *devices* measures, all of it emulated."""
    machine = ["qemu-system-x86_64", "-accel", "tcg", "-cpu", "max", "-m", "1024", "-nographic", "-no-reboot"]
    system = ["-kernel", "kernel", "-initrd", "initrd.gz", "-append", "console=ttyS0 quiet panic=-1"]
    return results([*machine, *system, *devices], folder)


def write(name: str, header: list[str], rows: list[list[str]]) -> None:
    with HERE.parent.joinpath(name).open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerows([header, *rows])


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        prepare(Path(sys.argv[1]).resolve(), folder)
        host = medians([results([str(folder / "root" / "init")], folder) for _ in range(BOOTS)])
        disks = {disk: medians([boot(devices, folder) for _ in range(BOOTS)]) for disk, devices in DISKS.items()}
    guest = medians(list(disks.values()))
    work = [
        [label, f"{host[key]:.3f}", f"{guest[key]:.3f}", f"{guest[key] / host[key]:.1f}"] for key, label in WORK.items()
    ]
    write("emulation.csv", ["work", "host (s)", "emulated (s)", "times as long"], work)
    reads = [[disk, f"{run['small_reads']:.0f}", f"{run['large_reads']:.0f}"] for disk, run in disks.items()]
    write("disks.csv", ["disk", "small reads (1/s)", "large reads (MB/s)"], reads)


if __name__ == "__main__":
    main()
