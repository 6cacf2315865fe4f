import { load } from "../../../js/records.mjs";
export default load;
