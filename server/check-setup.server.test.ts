import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'

const needed = ['vite', '@vitejs/plugin-react', '@tailwindcss/vite', 'vitest', 'tsx']

/** Runs the check in an installation with these packages, of a Greenroom for such a Node. */
function check(installed: readonly string[], engine = '>=20.19') {
  const root = mkdtempSync(path.join(tmpdir(), 'greenroom-setup-'))
  onTestFinished(() => rmSync(root, { recursive: true }))
  mkdirSync(path.join(root, 'server'))
  const program = path.join(root, 'server/check-setup.mjs')
  copyFileSync(path.join(import.meta.dirname, 'check-setup.mjs'), program)
  writeFileSync(path.join(root, 'package.json'), JSON.stringify({ engines: { node: engine } }))
  for (const name of installed) {
    const folder = path.join(root, 'node_modules', name)
    mkdirSync(folder, { recursive: true })
    writeFileSync(path.join(folder, 'package.json'), '{}')
  }
  const { status, stdout, stderr } = spawnSync(process.execPath, [program], { encoding: 'utf8' })
  return { status, lines: `${stdout}${stderr}`.split('\n').filter(Boolean) }
}

test('When everything that building needs is there, nothing is printed', () => {
  expect(check(needed)).toEqual({ status: 0, lines: [] })
})

test.each(needed)('When %s is missing, one line says which command installs it', (name) => {
  const { status, lines } = check(needed.filter((other) => other !== name))
  expect(status).toBe(1)
  expect(lines).toEqual([
    expect.stringMatching(
      `^Greenroom cannot be built: ${name} is not installed, .*: run npm ci --include=dev`,
    ),
  ])
})

test.each(['>=99.0', `>=${process.versions.node.split('.')[0]}.999`])(
  'When Greenroom wants Node %s and this one is older, one line says so first',
  (engine) => {
    const { status, lines } = check([], engine)
    expect(status).toBe(1)
    expect(lines).toEqual([
      expect.stringMatching(
        `^Greenroom cannot be built: Node.js ${process.versions.node} is too old: install Node.js ${engine.slice(2)}`,
      ),
    ])
  },
)
