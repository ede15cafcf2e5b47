/* SPDX-License-Identifier: EUPL-1.2 */
// The plan in place: a form of a goal opens under it and is sent from there, also by the keyboard alone.
// Without this file each form is a page of its own, and both write the same.
import htmx from "htmx.org/dist/htmx.esm.js";

const FORM = ".error-summary, form.form";
const PLACE = ".goal-body, .goal-new";

// The pages of forms are fetched as they are; of each the form alone is put in place.
document.addEventListener("htmx:afterSettle", (event) => {
  const place = event.target;
  if (place.matches("details.goal")) return place.querySelector("summary").focus();
  if (!place.matches(PLACE)) return;
  const { pathInfo, requestConfig, xhr } = event.detail;
  if (place.matches(".goal-new") && requestConfig.verb === "post" && xhr.status === 200) {
    // The new goal stands before its form now.
    place.replaceChildren();
    return place.previousElementSibling.querySelector("summary").focus();
  }
  const form = place.querySelector(":scope > form.form");
  if (!form) return;
  const address = pathInfo.requestPath;
  form.setAttribute("action", address);
  form.setAttribute("hx-post", address);
  form.setAttribute("hx-target", `#${place.id}`);
  form.setAttribute("hx-select", FORM);
  form.setAttribute("hx-swap", "innerHTML");
  htmx.process(form);
  (place.querySelector(".error-summary") ?? form.querySelector("textarea, select, input:not([type=hidden])")).focus();
});

// What was refused comes back in place, with its reasons. Where nobody is signed in any more, the page was open too
// long, or another hand changed the same, the form is sent as a page: those pages keep all that was typed.
document.addEventListener("htmx:beforeSwap", (event) => {
  const { xhr, requestConfig } = event.detail;
  if (!event.target.closest(PLACE) || requestConfig.verb !== "post") return;
  if (xhr.status === 422) {
    event.detail.shouldSwap = true;
    event.detail.isError = false;
    event.detail.selectOverride = FORM;
  } else if ([401, 403, 409].includes(xhr.status)) {
    event.detail.isError = false;
    const form = requestConfig.elt.closest("form");
    form.method = "post";
    form.submit();
  }
});

const goals = () => [...document.querySelectorAll("details.goal > summary")];
const step = (from, by) => goals()[goals().indexOf(from) + by]?.focus();

// The way to a form stands under the goal; a goal that was never opened fetches it first.
function follow(goal, key) {
  const way = goal.querySelector(`[aria-keyshortcuts="${key}"]`);
  if (!way) {
    goal.addEventListener("htmx:afterSettle", () => follow(goal, key), { once: true });
    goal.open = true;
    return;
  }
  goal.open = true;
  way.click();
  if (way.matches("summary")) way.parentElement.querySelector("input:not([type=hidden])").focus();
}

document.addEventListener("keydown", (event) => {
  const form = event.target.closest("form");
  const place = event.target.closest(PLACE);
  if (place && form && event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.requestSubmit();
  if (place && form && event.key === "Escape") {
    const goal = place.closest("details.goal") ?? place.previousElementSibling;
    goal.querySelector("summary").focus();
  }
  // Single keys hold for a goal that has the focus, and nowhere else.
  const at = event.target;
  if (!at.matches("details.goal > summary") || event.ctrlKey || event.metaKey || event.altKey) return;
  const key = event.key.toLowerCase();
  if (key === "arrowdown") step(at, 1);
  else if (key === "arrowup") step(at, -1);
  else if (key === "n") at.closest(".concern").querySelector('[aria-keyshortcuts="n"]')?.click();
  else if ("eab".includes(key)) follow(at.parentElement, key);
  else return;
  event.preventDefault();
});

// Back from a form without saving: the goal as it was, or no new goal.
document.addEventListener("click", (event) => {
  const back = event.target.closest(".form-actions a");
  const place = back?.closest(PLACE);
  if (!place) return;
  event.preventDefault();
  const goal = place.closest("details.goal");
  if (!goal) return place.replaceChildren();
  htmx.ajax("GET", goal.dataset.goal, { target: `#${place.id}`, swap: "innerHTML" });
  goal.querySelector("summary").focus();
});

for (const keys of document.querySelectorAll("[data-keys]")) keys.hidden = false;
