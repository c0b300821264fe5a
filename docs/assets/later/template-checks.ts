// The checks of a template in the making.
export { problems } from "../template/checking.ts";
export { likely } from "../template/guessing.ts";
export { specimen } from "../template/specimen.ts";
export { personal } from "../template/personal.ts";
