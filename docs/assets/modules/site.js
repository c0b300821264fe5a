// The small script of every page.

import { startCopying } from "./copy.js";
import { startDrawer } from "./drawer.js";
import { startMoments } from "./home-moments.js";
import { startPalette } from "./palette.js";
import { startSearch } from "./search-dialog.js";

startPalette();
startDrawer();
startCopying();
startSearch();
startMoments();
