// The small script of every page.

import { startCopying } from "./page/copy.ts";
import { startDrawer } from "./page/drawer.ts";
import { startGreeting } from "./page/greeting.ts";
import { startMoments } from "./page/home-moments.ts";
import { startOffline } from "./page/offline.ts";
import { startPalette } from "./page/palette.ts";
import { startSearch } from "./search/dialog.ts";

startPalette();
startDrawer();
startCopying();
startSearch();
startMoments();
startGreeting();
startOffline();
