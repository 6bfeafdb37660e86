// Runs before the first paint, so that a chosen colour scheme never flashes the other one.
try {
  const scheme = localStorage.getItem('greenroom.look')
  if (scheme === 'light' || scheme === 'dark') document.documentElement.dataset.colorScheme = scheme
} catch {
  // Storage may be forbidden; then the colour scheme is the system's.
}
