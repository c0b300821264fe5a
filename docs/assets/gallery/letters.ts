import { GalleryFilter } from "./gallery-filter.ts";

const form = document.querySelector("form[data-gallery-filter]");
if (form instanceof HTMLFormElement) new GalleryFilter(form).start();
