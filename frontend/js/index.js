/* SPDX-License-Identifier: EUPL-1.2 */
// Every page works without this file. It spares a second click, remembers a look, and moves the focus.
import "htmx.org/dist/htmx.esm.js";
import "./plan.js";

const root = document.documentElement;

// After a refused form the first thing to read is what was wrong.
document.querySelector("[data-errors]")?.focus();

// A form is sent once; the button says so to who cannot see it either.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (event.defaultPrevented || form.target || form.method === "get") return;
  if (form.dataset.sent) return event.preventDefault();
  form.dataset.sent = "yes";
  form.setAttribute("aria-busy", "true");
  // What came back at the door is sent once: the way back leads to the beginning, not to "send again?".
  if ("typedBefore" in form.dataset) history.replaceState(null, "", "/");
});
// Back in the browser shows the page as it was left: let it be sent again.
addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[data-sent]")) {
    delete form.dataset.sent;
    form.removeAttribute("aria-busy");
  }
});

// What a question found answers a form, and nothing of it is kept: the way back would stop at "send
// again?". It leads to the empty question instead.
if (document.querySelector("[data-asked]")) history.replaceState(null, "", location.href);

// An address may point at a goal that is still shut: open it, and what is under it is fetched.
const openGoal = () => {
  const goal = location.hash.startsWith("#doel-") && document.querySelector(location.hash);
  if (!goal) return;
  goal.closest("details").open = true;
  goal.scrollIntoView();
};
addEventListener("hashchange", openGoal);
addEventListener("load", openGoal);

// Open menus close on Escape and on a click beside them.
const menus = () => document.querySelectorAll("details[data-menu][open]");
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  for (const menu of menus()) {
    menu.open = false;
    menu.querySelector("summary").focus();
  }
});
document.addEventListener("click", (event) => {
  for (const menu of menus()) if (!menu.contains(event.target)) menu.open = false;
});

// Look: light, dark or as the system; comfortable or compact. Kept on this device only.
for (const select of document.querySelectorAll("select[data-choice]")) {
  const choice = select.dataset.choice;
  select.closest("[data-look]").hidden = false;
  select.value = root.dataset[choice] ?? "";
  select.addEventListener("change", () => {
    try {
      if (select.value) localStorage.setItem(`gezinsregie.${choice}`, select.value);
      else localStorage.removeItem(`gezinsregie.${choice}`);
    } catch {
      // The choice then holds for this page only.
    }
    if (select.value) root.dataset[choice] = select.value;
    else delete root.dataset[choice];
  });
}

for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => print());
}
