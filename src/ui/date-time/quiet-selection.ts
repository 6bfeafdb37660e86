/**
 * Every part of a date listens for each move of the selection in the document, to be told of those
 * in itself, which come from no element. Those in text fields, one at each key, cost a tenth of what
 * the key did, and concern none.
 */
window.addEventListener(
  'selectionchange',
  (event) => {
    if (event.target !== document) event.stopPropagation()
  },
  { capture: true },
)
