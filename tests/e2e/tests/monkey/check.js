// What must hold after everything.
const problems = [];
if (document.querySelector("#crash:not([hidden])")) problems.push(`crashed: ${document.getElementById("crash").innerText}`);
for (const { field, form, value } of window.__typed ?? []) {
  // Where the form has left, what was typed has left with it, or has gone to the station.
  if (!form.isConnected) continue;
  if (!field.isConnected) problems.push(`${field.id} was made anew`);
  else if (field.value !== value) problems.push(`${field.id} holds “${field.value}”, but “${value}” was typed`);
}
return { problems, here: location.protocol.startsWith("http") };
