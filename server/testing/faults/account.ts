import type { Sandbox } from '../../sandbox/start.ts'

/**
 * @param sandbox whose credentials are used
 * @param origin where its API is reached
 * @returns the variables that make Greenroom act on it as on an account
 */
export function accountVariables(sandbox: Sandbox, origin: string): Record<string, string> {
  return {
    SIGNALWIRE_SPACE: 'example.signalwire.com',
    SIGNALWIRE_PROJECT_ID: sandbox.projectId,
    SIGNALWIRE_API_TOKEN: sandbox.apiToken,
    SIGNALWIRE_BASE_URL: origin,
  }
}
