/*
SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
SPDX-License-Identifier: EUPL-1.2

Tells when the data are other than on this page. It changes nothing else: who reads or fills in stays there.
*/
"use strict";
(() => {
  const notice = document.getElementById("veranderd");
  const shown = notice.dataset.stand;
  const again = () => setTimeout(look, document.hidden ? 30000 : 4000);
  async function look() {
    try {
      const now = await (await fetch("/stand")).text();
      if (now !== shown && /^[0-9a-f]{32}$/.test(now)) {
        notice.firstElementChild.hidden = false;
        return;
      }
    } catch {
      // `ak serve` stopped, or begins again: look again later.
    }
    again();
  }
  again();
})();
