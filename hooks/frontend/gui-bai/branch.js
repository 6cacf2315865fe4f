/* Addresses of GitHub's own pages: a new file, the branch it made in somebody's copy, photos into that branch. */
const LONGEST = 7500;
const NAME = /^[\w.-]+$/, BRANCH = /^[\w.-]+(?:\/[\w.-]+)*$/;

/** @typedef {{owner: string, name: string, branch: string}} Branch */

/** Whether an address is that of a repository on GitHub. @param {string} repo */
export const isOnGithub = (repo) => /^https:\/\/github\.com\/[\w.-]+\/[\w.-]+$/.test(repo);

/**
 * {whole}: the address with all in it, or {empty}: too long, only the name in it; null without a GitHub repository.
 * @param {string} repo
 * @param {string} path
 * @param {string} text
 * @returns {{whole?: string, empty?: string} | null}
 */
export function newFile(repo, path, text) {
  if (!isOnGithub(repo)) return null;
  const empty = `${repo}/new/main?filename=${encodeURIComponent(path)}`;
  const whole = `${empty}&value=${encodeURIComponent(text)}`;
  return whole.length <= LONGEST ? { whole } : { empty };
}

/**
 * Owner, repository and branch that “main...patch-1”, “main...minh:trang:patch-1” or “patch-1” name.
 * @param {string} owner
 * @param {string} name
 * @param {string} compared
 * @returns {Branch}
 */
function compare(owner, name, compared) {
  const parts = compared.replace(/^.*?\.{2,3}/, "").split(":"), branch = parts.pop() || "";
  return { owner: parts[0] || owner, name: parts[1] || name, branch };
}

/**
 * The branch that the address of a page of GitHub speaks of; null where it speaks of none, or of what all share.
 * @param {string} address
 * @param {string} repo
 * @returns {Branch | null}
 */
export function branchOf(address, repo) {
  const found = /^(?:https?:\/\/)?(?:www\.|m\.)?github\.com\/([^?#\s]+)/i.exec(address.trim());
  if (!found) return null;
  let parts = found[1].split("/");
  try { parts = parts.map(decodeURIComponent); } catch { return null; }
  const [owner, name, page, ...rest] = parts;
  const told = page === "compare" ? compare(owner, name, rest.join("/"))
    : page === "pull" && rest[0] === "new" ? { owner, name, branch: rest.slice(1).join("/") }
    : ["tree", "blob", "upload"].includes(page) ? { owner, name, branch: rest[0] || "" } : null;
  if (!told || !NAME.test(told.owner) || !NAME.test(told.name) || !BRANCH.test(told.branch)) return null;
  return told.branch === "main" && repo.toLowerCase() === `https://github.com/${told.owner}/${told.name}`.toLowerCase() ? null : told;
}

/**
 * Where files are dropped into a folder of a branch.
 * @param {Branch} branch
 * @param {string} folder
 */
export const uploadPage = ({ owner, name, branch }, folder) => `https://github.com/${owner}/${name}/upload/${branch}/${folder}`;

/**
 * Where the request for a branch is opened.
 * @param {string} repo
 * @param {Branch} branch
 * @param {string} title
 */
export function requestPage(repo, { owner, name, branch }, title) {
  const same = repo.toLowerCase() === `https://github.com/${owner}/${name}`.toLowerCase();
  return `${repo}/compare/main...${same ? branch : `${owner}:${name}:${branch}`}?quick_pull=1&title=${encodeURIComponent(title)}`;
}
