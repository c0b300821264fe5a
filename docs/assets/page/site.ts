// The small script of every page.

import { startCopying } from "./copy.ts";
import { startDrawer } from "./drawer.ts";
import { startGreeting } from "./greeting.ts";
import { startMoments } from "./home-moments.ts";
import { startOffline } from "./offline.ts";
import { startPalette } from "./palette.ts";
import { startSearch } from "../search/dialog.ts";

startPalette();
startDrawer();
startCopying();
startSearch();
startMoments();
startGreeting();
startOffline();
