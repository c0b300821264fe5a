// The small script of every page.

import { startCopying } from "./page/copy.js";
import { startDrawer } from "./page/drawer.js";
import { startGreeting } from "./page/greeting.js";
import { startMoments } from "./page/home-moments.js";
import { startOffline } from "./page/offline.js";
import { startPalette } from "./page/palette.js";
import { startSearch } from "./search/dialog.js";

startPalette();
startDrawer();
startCopying();
startSearch();
startMoments();
startGreeting();
startOffline();
