// Runs before the first paint, so that a chosen look never flashes the other one.
try {
  const look = localStorage.getItem('greenroom.look')
  if (look === 'light' || look === 'dark') document.documentElement.dataset.look = look
} catch {
  // Storage may be forbidden; then the look follows the system.
}
