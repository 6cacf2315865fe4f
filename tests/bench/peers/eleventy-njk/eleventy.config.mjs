import { openData, seal, when } from "../js/records.mjs";
export default function (config) {
  config.addPassthroughCopy({ "../static/assets": "assets" });
  config.setQuietMode(true);
  config.addFilter("seal", seal);
  config.addFilter("when", when);
  config.addFilter("opendata", openData);
  config.setNunjucksEnvironmentOptions({ autoescape: true, trimBlocks: true, lstripBlocks: true });
  return { dir: { input: "src", output: "../out/eleventy-njk" } };
}
