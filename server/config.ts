import { isIP, isIPv4 } from 'node:net'
import type { OperatorSource } from './http/operator.ts'
import { readTrustedPeers, type TrustedPeers } from './http/trusted-peers.ts'
import { Secret } from './secret.ts'

export const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const
export type LogLevel = (typeof logLevels)[number]

/** The SignalWire account on which Greenroom acts. */
export type Account = {
  /** Host of the space, such as `example.signalwire.com`. */
  readonly space: string
  /** Where the API is reached. */
  readonly origin: string
  readonly projectId: Secret
  readonly apiToken: Secret
}

export type Config = {
  /** Undefined where no credentials are set: then the sandbox stands in for SignalWire. */
  readonly account: Account | undefined
  /** 0 means any free port. */
  readonly port: number
  readonly host: string
  /** The origin that browsers use; undefined means the listening address. */
  readonly publicUrl: string | undefined
  readonly logLevel: LogLevel
  /** Who signs people in; undefined where nobody does, which is right on loopback only. */
  readonly operators: OperatorSource | undefined
  /** PostgreSQL, shared by several instances; undefined means the embedded database. */
  readonly databaseUrl: Secret | undefined
  /** Folder of the embedded database. */
  readonly dataDir: string
}

export type ConfigResult =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly errors: readonly string[] }

type Environment = Readonly<Record<string, string | undefined>>

/**
 * Reads every variable that Greenroom knows. An empty one counts as absent.
 *
 * @param environment variables by name, as in `process.env`
 * @returns the configuration, or everything that is wrong with it: a line each, which names the
 *   variable and the remedy and never repeats a value that may be a secret
 */
export function readConfig(environment: Environment): ConfigResult {
  const errors: string[] = []
  const read: Reader = (name, parse) => {
    const value = environment[name]
    if (value === undefined || value === '') return undefined
    const parsed = parse(value)
    if ('value' in parsed) return parsed.value
    errors.push(`${name} ${parsed.remedy}`)
    return undefined
  }
  const account = readAccount(environment, read, errors)
  const listenPort = read('PORT', port) ?? 3000
  const listenHost = read('HOST', host) ?? '127.0.0.1'
  const config: Config = {
    account,
    port: listenPort,
    host: listenHost,
    publicUrl: read('PUBLIC_URL', origin),
    logLevel: read('LOG_LEVEL', logLevel) ?? 'info',
    operators: readOperators(environment, read, errors, isLoopback(listenHost)),
    databaseUrl: read('DATABASE_URL', postgresUrl),
    dataDir: read('DATA_DIR', anyText) ?? '.data',
  }
  return errors.length > 0 ? { ok: false, errors } : { ok: true, config }
}

type Parsed<Value> = { readonly value: Value } | { readonly remedy: string }
type Reader = <Value>(name: string, parse: (value: string) => Parsed<Value>) => Value | undefined

const credentials = ['SIGNALWIRE_SPACE', 'SIGNALWIRE_PROJECT_ID', 'SIGNALWIRE_API_TOKEN'] as const

function readAccount(
  environment: Environment,
  read: Reader,
  errors: string[],
): Account | undefined {
  const missing = credentials.filter((name) => !environment[name])
  const space = read('SIGNALWIRE_SPACE', spaceHost)
  const projectId = read('SIGNALWIRE_PROJECT_ID', userName)
  const apiToken = read('SIGNALWIRE_API_TOKEN', password)
  const baseUrl = read('SIGNALWIRE_BASE_URL', apiOrigin)
  if (missing.length === credentials.length) {
    if (environment.SIGNALWIRE_BASE_URL) {
      errors.push(
        `SIGNALWIRE_BASE_URL is set without an account: set ${listed(credentials)} too, or remove it`,
      )
    }
    return undefined
  }
  if (missing.length > 0) {
    errors.push(
      `${listed(missing)} ${missing.length > 1 ? 'are' : 'is'} missing: an account needs ${listed(credentials)}; set all three, or none to use the sandbox`,
    )
  }
  if (space === undefined || projectId === undefined || apiToken === undefined) return undefined
  return { space, origin: baseUrl ?? `https://${space}`, projectId, apiToken }
}

/** Beyond loopback anybody could act on the account, unless a proxy lets in only whom it knows. */
function readOperators(
  environment: Environment,
  read: Reader,
  errors: string[],
  onLoopback: boolean,
): OperatorSource | undefined {
  const header = read('OPERATOR_HEADER', headerName)
  const proxies = read('TRUSTED_PROXIES', trustedPeers)
  const missing = (['OPERATOR_HEADER', 'TRUSTED_PROXIES'] as const).filter(
    (name) => !environment[name],
  )
  if (!onLoopback && missing.length > 0) {
    errors.push(
      `HOST is beyond this machine, where anybody could act on your account, and ${listed(missing)} ${missing.length > 1 ? 'are' : 'is'} missing: set both, for a reverse proxy that signs people in, or set HOST to 127.0.0.1`,
    )
  } else if (environment.TRUSTED_PROXIES && !environment.OPERATOR_HEADER) {
    errors.push(
      'TRUSTED_PROXIES is set without OPERATOR_HEADER: set the header in which they name the operator too, or remove it',
    )
  }
  return header === undefined ? undefined : { header, trusts: proxies ?? isThisMachine }
}

function listed(names: readonly string[]): string {
  return new Intl.ListFormat('en', { type: 'conjunction' }).format(names)
}

const spacePattern = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+signalwire\.com$/

function spaceHost(value: string): Parsed<string> {
  const lower = value.toLowerCase()
  const space = lower.includes('.') ? lower : `${lower}.signalwire.com`
  return spacePattern.test(space)
    ? { value: space }
    : { remedy: 'must be the host of your space, like example.signalwire.com, or just example' }
}

// RFC 7617, section 2: the user name of Basic credentials cannot have a colon.
function userName(value: string): Parsed<Secret> {
  return /^[\x21-\x39\x3b-\x7e]+$/.test(value)
    ? { value: new Secret(value) }
    : { remedy: 'must be the project id alone: copy it again from the API page of your space' }
}

function password(value: string): Parsed<Secret> {
  return /^[\x21-\x7e]+$/.test(value)
    ? { value: new Secret(value) }
    : { remedy: 'must be the API token alone: copy it again from the API page of your space' }
}

function origin(value: string): Parsed<string> {
  const url = URL.canParse(value) ? new URL(value) : undefined
  const plain =
    url !== undefined &&
    (url.protocol === 'https:' || url.protocol === 'http:') &&
    `${url.username}${url.password}${url.search}${url.hash}` === '' &&
    url.pathname === '/'
  return plain
    ? { value: url.origin }
    : { remedy: 'must be an origin without a path, like https://greenroom.example.com' }
}

/** Beyond this machine, http would show the token to whoever listens on the way. */
function apiOrigin(value: string): Parsed<string> {
  const read = origin(value)
  const url = 'value' in read ? new URL(read.value) : undefined
  const isSafe =
    url?.protocol === 'https:' || isLoopback(url?.hostname.replace(/^\[(.+)\]$/, '$1') ?? '')
  return isSafe
    ? read
    : {
        remedy:
          'must be an https origin without a path, like https://gateway.example.com; http is for this machine only, like http://127.0.0.1:8080',
      }
}

function port(value: string): Parsed<number> {
  return /^\d{1,5}$/.test(value) && Number(value) <= 65535
    ? { value: Number(value) }
    : { remedy: 'must be a whole number from 0 to 65535, like 3000' }
}

function host(value: string): Parsed<string> {
  // No browser can name an address with a zone, such as fe80::1%eth0.
  return value === 'localhost' || (isIP(value) > 0 && !value.includes('%'))
    ? { value }
    : { remedy: 'must be localhost or an address of this machine, like 127.0.0.1 or 0.0.0.0' }
}

function isLoopback(address: string): boolean {
  return (
    address === 'localhost' || address === '::1' || (isIPv4(address) && address.startsWith('127.'))
  )
}

function isThisMachine(peer: string | undefined): boolean {
  return peer !== undefined && isLoopback(peer.replace(/^::ffff:/, ''))
}

/**
 * Headers that mean something else, hold a secret that must not get into the log, or come with
 * every request, so that whoever sends one would be signed in.
 */
const otherHeaders = new RegExp(
  `^(?:${[
    'accept(?:-.+)?|age|authorization|cache-control|connection|content-.+|cookie|date|dnt|expect',
    'forwarded|from|host|idempotency-key|if-.+|keep-alive|max-forwards|origin|pragma|priority',
    'proxy-.+|range|referer|sec-.+|set-cookie|te|trailer|transfer-encoding|upgrade(?:-.+)?',
    'user-agent|via|x-forwarded-(?:for|host|port|prefix|proto|server)|x-real-ip|x-request-id',
  ].join('|')})$`,
)

// RFC 9110, section 5.6.2: what a header's name is made of.
function headerName(value: string): Parsed<string> {
  const name = value.toLowerCase()
  return /^[0-9a-z][!#$%&'*+.^_`|~0-9a-z-]*$/.test(name) && !otherHeaders.test(name)
    ? { value: name }
    : { remedy: 'must be a header of its own that your proxy sets, like X-Forwarded-User' }
}

function trustedPeers(value: string): Parsed<TrustedPeers> {
  const trusts = readTrustedPeers(value)
  return trusts
    ? { value: trusts }
    : { remedy: 'must be addresses or networks parted by commas, like 10.0.0.7, fd00::/8' }
}

function postgresUrl(value: string): Parsed<Secret> {
  const url = URL.canParse(value) ? new URL(value) : undefined
  return url?.protocol === 'postgres:' || url?.protocol === 'postgresql:'
    ? { value: new Secret(value) }
    : {
        remedy:
          'must be the address of a PostgreSQL database, like postgres://user:password@localhost:5432/greenroom',
      }
}

function anyText(value: string): Parsed<string> {
  return { value }
}

function logLevel(value: string): Parsed<LogLevel> {
  const level = logLevels.find((name) => name === value)
  return level === undefined
    ? { remedy: `must be one of ${logLevels.join(', ')}` }
    : { value: level }
}
