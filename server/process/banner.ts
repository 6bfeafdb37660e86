import type { Status } from '#contract/status.ts'

/**
 * @param address that a browser can open
 * @param warnings settings that may be a mistake, a sentence each
 * @returns what is printed when Greenroom is ready: address, mode, next step
 */
export function banner(address: string, status: Status, warnings: readonly string[] = []): string {
  const [mode, next] =
    status.mode === 'live'
      ? [
          `live: conferences are made in ${status.space}`,
          'open the address and create a conference',
        ]
      : [
          'sandbox: nothing reaches SignalWire',
          'open the address and create a conference. To connect an account, copy .env.example to .env, fill it in and start again',
        ]
  return `
Greenroom ${status.version} is ready

  Address  ${address}
  Mode     ${mode}
  Next     ${next}
${warnings.map((warning) => `  Warning  ${warning} Was an account meant?\n`).join('')}`
}
