// Asks the FWP that served this page who it is.
const put = (id, text) => { document.getElementById(id).textContent = text; };

fetch("fwp.json").then((answer) => answer.json()).then((it) => {
  put("fwp", it.fwp === null ? "shared" : "#" + it.fwp);
  put("activation", it.activationMicros === null ? "made anew" : it.activationMicros + " µs");
  put("requests", it.requests);
});
