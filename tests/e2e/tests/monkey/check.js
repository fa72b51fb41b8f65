// Checks what must hold after every action.
const problems = [];
if (document.querySelector("#crash:not([hidden])")) problems.push(`crashed: ${document.getElementById("crash").innerText}`);
for (const { field, form, value } of window.__typed ?? []) {
  // A form that is gone has saved or discarded its text.
  if (!form.isConnected) continue;
  if (!field.isConnected) problems.push(`${field.id} was created again`);
  else if (field.value !== value) problems.push(`${field.id} holds “${field.value}”, but “${value}” was typed`);
}
return { problems, here: location.protocol.startsWith("http") };
