/* SPDX-License-Identifier: EUPL-1.2 */
// Runs before the first paint, so that a chosen look does not flash. Without it the system's choice holds.
try {
  const root = document.documentElement;
  for (const choice of ["theme", "density"]) {
    const value = localStorage.getItem(`gezinsregie.${choice}`);
    if (value) root.dataset[choice] = value;
  }
} catch {
  // Storage may be closed; the page is whole without it.
}
