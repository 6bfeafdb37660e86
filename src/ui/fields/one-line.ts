/**
 * Marks a text area that is typed into while its text has one line, so that styles can have it laid
 * out alone: of more, it grows with its text. Loaded after the first paint, as nothing needs it.
 */
document.addEventListener('input', ({ target }) => {
  if (target instanceof HTMLTextAreaElement)
    target.toggleAttribute('data-one-line', target.scrollHeight < 40)
})
