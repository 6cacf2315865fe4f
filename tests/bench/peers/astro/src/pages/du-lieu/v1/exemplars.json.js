import { openData } from "../../../../../js/records.mjs";
import { all } from "../../../lib/all.mjs";
export const GET = async () => new Response(openData((await all()).records));
