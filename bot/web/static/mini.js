// Telegram hands its signed words to a page in the part of the address that no server sees; they go to ours in a form.
"use strict";
const said = new URLSearchParams(window.location.hash.slice(1)).get("tgWebAppData");
const form = document.getElementById("mini");
if (said && form) {
  form.elements.init_data.value = said;
  form.submit();
}
