export default function (config) {
  config.addPassthroughCopy({ "../static/assets": "assets" });
  config.setQuietMode(true);
  return { dir: { input: "src", output: "../out/eleventy" } };
}
