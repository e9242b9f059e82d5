// The code stands behind the # of the letter's address, which no server is sent: put it into the field, and out of the address.
(() => {
  "use strict";
  const code = decodeURIComponent(window.location.hash.slice(1));
  const field = document.getElementById("code");
  if (!field || !/^[0-9A-Za-z-]{15,20}$/.test(code)) return;
  field.value = code;
  window.history.replaceState(null, "", window.location.pathname + window.location.search);
  document.getElementById("name").focus();
})();
