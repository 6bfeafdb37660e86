import type { Target } from './target.ts'

/**
 * Watches how much more memory a server takes than now.
 *
 * @returns ends the watch and gives the most there was, in MiB
 */
export function watchMemory(target: Target): () => number {
  const before = target.memory()
  let most = before
  const look = () => {
    most = Math.max(most, target.memory())
  }
  const timer = setInterval(look, 500)
  return () => {
    clearInterval(timer)
    look()
    return most - before
  }
}
