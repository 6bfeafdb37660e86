import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { type EnvFile, parseEnvFile } from './env-file.ts'
import type { SandboxClues } from './unintended-sandbox.ts'
import { cleanEnvironment, type Environment } from './variable.ts'

export type ReadEnvironment = {
  readonly environment: Environment
  readonly errors: readonly string[]
  readonly clues: SandboxClues
}

/**
 * Reads `.env` in the folder of the start into `process.env`, where libraries look too. A variable
 * that is empty in the environment is taken from the file: Compose and CI name all there are.
 *
 * @param home the folder of the installation, in which an `.env` may lie that is not read
 */
export function readEnvironment(home?: string): ReadEnvironment {
  const { variables, commentedOut, errors } = readEnvFile()
  for (const [name, value] of Object.entries(variables))
    if (isEmpty(process.env[name])) process.env[name] = value
  const names = [...new Set([...Object.keys(process.env), ...Object.keys(variables)])]
  const otherFiles = ['.env.txt', ...(home === undefined ? [] : [path.join(home, '.env')])].filter(
    (file) => path.resolve(file) !== path.resolve('.env') && existsSync(file),
  )
  return {
    environment: cleanEnvironment(process.env),
    errors,
    clues: { names, commentedOut, otherFiles },
  }
}

function isEmpty(value: string | undefined): boolean {
  return value === undefined || value.trim() === ''
}

function readEnvFile(): EnvFile {
  const nothing = { variables: {}, commentedOut: [] }
  if (!existsSync('.env')) return { ...nothing, errors: [] }
  try {
    return parseEnvFile(readFileSync('.env'))
  } catch {
    return {
      ...nothing,
      errors: ['.env cannot be read: allow this user to read it, or remove it'],
    }
  }
}
