import { canary, findSecrets, joinTokensIn, secretsOf } from '../../server/testing/leaks/canary.ts'
import { filesIn } from '../../server/testing/leaks/read-files.ts'
import { runCommand } from './command.ts'
import type { SuiteResult } from './suite.ts'

/**
 * Builds page and server with credentials in the environment, and looks for them in every file of
 * the page.
 */
export async function runBuild(): Promise<SuiteResult> {
  const code = await runCommand('npm', ['run', '--silent', 'build'], {
    SIGNALWIRE_PROJECT_ID: canary.projectId,
    SIGNALWIRE_API_TOKEN: canary.apiToken,
  })
  if (code !== 0) return { passed: 0, failed: 1 }
  const files = await filesIn('dist/page')
  const leaky = files.filter(
    ([, content]) =>
      findSecrets(secretsOf(canary), content).length > 0 || joinTokensIn(content).length > 0,
  )
  for (const [name] of leaky) console.error(`${name} has credentials or a join token in it`)
  return { passed: leaky.length === 0 ? 2 : 1, failed: leaky.length === 0 ? 0 : 1 }
}
