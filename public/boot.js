// Loads the application. It is the page's only script, so that a strict Content-Security-Policy
// needs no exception for inline code.

const root = document.documentElement;

// The theme that was chosen, before anything is painted in another one (src/ui/theme.rs).
try {
  const theme = localStorage.getItem("customer-desk.theme");
  if (theme) root.dataset.theme = theme;
  // Without a token there will be no list, so that its skeleton would be a promise not kept.
  if (sessionStorage.getItem("customer-desk.token")) root.classList.add("signed-in");
} catch {
  // Storage is forbidden: the system's theme, and a sign-in for each tab.
}

// The message that a panic uncovers (src/panic.rs).
document.addEventListener("click", (event) => {
  if (event.target.closest?.("#crash button")) location.reload();
});

const { js, wasm } = document.getElementById("boot-script").dataset;
import(js)
  .then((module) => module.default({ module_or_path: wasm }))
  .catch((error) => {
    console.error(error);
    document.getElementById("crash").hidden = false;
  });
