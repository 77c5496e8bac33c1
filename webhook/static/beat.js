// Browsers slow down the clocks of pages that nobody looks at; a worker's goes on.
"use strict";
setInterval(() => postMessage(0), 5000);
