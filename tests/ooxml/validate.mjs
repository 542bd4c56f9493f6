// node validate.mjs FILE...: Microsoft's Open XML SDK on many files in one process.
// Prints one JSON object: the problems of each file, by its name.
import { readFile } from "node:fs/promises";
import validate from "@ooxml-tools/validate";

const problems = {};
for (const file of process.argv.slice(2)) {
  try {
    const found = await validate(new Uint8Array(await readFile(file)), "pptx", "Microsoft365");
    problems[file] = found.map((each) => `${each.path?.partUri ?? ""} ${each.path?.xpath ?? ""}: ${each.description}`);
  } catch (error) {
    problems[file] = [`cannot be opened: ${String(error).split("\n")[0]}`];
  }
}
process.stdout.write(JSON.stringify(problems), () => process.exit(0));
