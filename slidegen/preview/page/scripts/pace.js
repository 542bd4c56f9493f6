// Where a talk should be by now. Estimates say how slides share its time; the planned duration, if any, how much there is.

/** For *slides* in their order: the second at which each should begin, then the end of the talk. Hidden ones take none. */
export function plan(slides, duration) {
  const shares = slides.map((slide) => (slide.hidden ? 0 : slide.estimate || 0));
  const sum = shares.reduce((before, share) => before + share, 0);
  const scale = duration && sum ? duration / sum : 1;
  const starts = [0];
  for (const share of shares) starts.push(starts.at(-1) + share * scale);
  return starts;
}

/** How *elapsed* seconds stand to the slide at *index*: {mood: "on" | "ahead" | "behind" | "over", seconds}. */
export function pace(elapsed, starts, index) {
  const end = starts.at(-1);
  if (elapsed > end) return { mood: "over", seconds: elapsed - end };
  if (elapsed > starts[index + 1]) return { mood: "behind", seconds: elapsed - starts[index + 1] };
  if (elapsed < starts[index]) return { mood: "ahead", seconds: starts[index] - elapsed };
  return { mood: "on", seconds: 0 };
}
