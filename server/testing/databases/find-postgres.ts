import { readdirSync } from 'node:fs'
import path from 'node:path'

const debianFolder = '/usr/lib/postgresql'

/** @returns the folder of the newest PostgreSQL's programs on this machine; undefined without one */
export function findPostgres(): string | undefined {
  try {
    const versions = readdirSync(debianFolder).filter((name) => /^\d+$/.test(name))
    const [newest] = versions.sort((a, b) => Number(b) - Number(a))
    return newest && path.join(debianFolder, newest, 'bin')
  } catch {
    return undefined
  }
}
