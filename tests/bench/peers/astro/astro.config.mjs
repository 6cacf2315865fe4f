import sitemap from "@astrojs/sitemap";
import { defineConfig } from "astro/config";
export default defineConfig({
  site: "https://hoc-tap-suot-doi.example",
  outDir: "../out/astro",
  cacheDir: "./.astro-cache",
  publicDir: "../static",
  compressHTML: false,
  integrations: [sitemap()],
});
