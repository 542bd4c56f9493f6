// What the server tells: one connection a window, which opens itself again.
const EVENTS = ["state", "patch", "go", "rehearsal"];
const RETRY = 700;

/** Sends on each of the server's events under its name, and `up` and `down` as the connection comes and goes. */
export class Feed extends EventTarget {
  constructor(address) {
    super();
    this.address = address;
    this.up = false;
    this.open();
    // A page that is kept aside holds no connection; back again, it asks anew.
    window.addEventListener("pageshow", (event) => { if (event.persisted) this.open(); });
  }

  open() {
    this.source?.close();
    const source = this.source = new EventSource(this.address);
    source.addEventListener("open", () => this.turn(true));
    source.addEventListener("error", () => {
      this.turn(false);
      source.close(); // browsers wait longer each time, and give up where another server answers
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.open(), RETRY);
    });
    for (const name of EVENTS) {
      source.addEventListener(name, ({ data }) => this.dispatchEvent(new MessageEvent(name, { data })));
    }
  }

  turn(up) {
    if (this.up === up) return;
    this.up = up;
    this.dispatchEvent(new Event(up ? "up" : "down"));
  }
}
