/* Times work and prints a line for each. As the first process of a guest it times its disk, too, and powers off. */
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/mount.h>
#include <sys/reboot.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

#define MIB (1L << 20)

static const char *const MODULES[] = {
    "virtio_ring", "virtio", "virtio_pci_legacy_dev", "virtio_pci_modern_dev", "virtio_pci", "virtio_blk",
    "scsi_common", "scsi_mod", "sd_mod", "virtio_scsi", "libata", "ata_piix",
};
static const char *const DISKS[] = {"/dev/vda", "/dev/sda", "/dev/nvme0n1"};

static double seconds(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec + time.tv_nsec * 1e-9;
}

static void arithmetic(void) {
    volatile uint32_t state = 12345;
    for (long i = 0; i < 200 * 1000 * 1000; i++)
        state = state * 1664525u + 1013904223u;
}

static char *from, *to;

static void copying(void) {
    for (int i = 0; i < 16; i++)
        memcpy(to, from, 64 * MIB);
}

static void system_calls(void) {
    for (long i = 0; i < 2 * 1000 * 1000; i++)
        syscall(SYS_getppid);
}

static void new_pages(void) {
    for (int round = 0; round < 20; round++) {
        char *pages = mmap(NULL, 16 * MIB, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
        for (long at = 0; at < 16 * MIB; at += 4096)
            pages[at] = 1;
        munmap(pages, 16 * MIB);
    }
}

static void time_work(const char *name, void (*work)(void)) {
    double start = seconds();
    work();
    printf("RESULT %s %.4f\n", name, seconds() - start);
}

static void load_modules(void) {
    for (unsigned i = 0; i < sizeof MODULES / sizeof *MODULES; i++) {
        char path[64];
        snprintf(path, sizeof path, "/%s.ko", MODULES[i]);
        int file = open(path, O_RDONLY);
        if (file >= 0)
            syscall(SYS_finit_module, file, "", 0);
    }
}

static int open_disk(void) {
    for (int wait = 0; wait < 100; wait++, usleep(100000))
        for (unsigned i = 0; i < sizeof DISKS / sizeof *DISKS; i++) {
            int disk = open(DISKS[i], O_RDONLY | O_DIRECT);
            if (disk >= 0)
                return disk;
        }
    return -1;
}

/* Small reads one after the other, at scattered places; then large ones in a row. */
static void time_disk(int disk) {
    char *buffer = aligned_alloc(4096, MIB);
    double start = seconds();
    for (unsigned i = 0; i < 4000; i++)
        if (pread(disk, buffer, 4096, (i * 2654435761u % 16384) * 4096L) != 4096)
            return;
    printf("RESULT small_reads %.0f\n", 4000 / (seconds() - start));
    start = seconds();
    for (int round = 0; round < 4; round++)
        for (long at = 0; at < 64; at++)
            if (pread(disk, buffer, MIB, at * MIB) != MIB)
                return;
    printf("RESULT large_reads %.0f\n", 4 * 64 * MIB / 1e6 / (seconds() - start));
}

int main(void) {
    int is_guest = getpid() == 1;
    from = malloc(64 * MIB);
    to = malloc(64 * MIB);
    memset(from, 1, 64 * MIB);
    memset(to, 2, 64 * MIB);
    time_work("arithmetic", arithmetic);
    time_work("copying", copying);
    time_work("system_calls", system_calls);
    time_work("new_pages", new_pages);
    if (is_guest) {
        mkdir("/dev", 0755);
        mount("none", "/dev", "devtmpfs", 0, "");
        load_modules();
        int disk = open_disk();
        if (disk >= 0)
            time_disk(disk);
        fflush(stdout);
        reboot(RB_POWER_OFF);
    }
    return 0;
}
