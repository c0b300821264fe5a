// The checks of a template in the making.
export { problems } from "../template/checking.js";
export { likely } from "../template/guessing.js";
export { specimen } from "../template/specimen.js";
export { personal } from "../template/personal.js";
