import { isIP } from 'node:net'
import * as z from 'zod/mini'
import { isLoopback, isThisMachine } from '../lib/network/loopback.ts'
import type { OperatorSource } from '../lib/network/trusted-peers.ts'
import type { Secret } from '../lib/secret.ts'
import {
  apiOrigin,
  certificatesIn,
  encryptionKey,
  headerName,
  joinUrlPattern,
  listenAddress,
  origin,
  password,
  postgresUrl,
  proxyAddress,
  spaceHost,
  trustedPeers,
  userName,
  wholeNumber,
} from './values.ts'
import { cleanEnvironment, type Environment, variable } from './variable.ts'

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

const proxyVariable = variable(
  'must be the address of an HTTP proxy, like http://proxy.example.com:3128 or http://user:password@proxy.example.com:3128',
  proxyAddress,
)
const noProxyVariable = variable(
  'must be hosts parted by commas, like .example.com',
  (value) => value,
)

/** Every variable that Greenroom knows, each with what to do where its value cannot be used. */
const variables = z.object({
  SIGNALWIRE_SPACE: variable(
    'must be the host of your space, like example.signalwire.com, or just example',
    spaceHost,
  ),
  SIGNALWIRE_PROJECT_ID: variable(
    'must be the project id alone: copy it again from the API page of your space',
    userName,
  ),
  SIGNALWIRE_API_TOKEN: variable(
    'must be the API token alone: copy it again from the API page of your space',
    password,
  ),
  SIGNALWIRE_BASE_URL: variable(
    'must be an https origin without a path, like https://gateway.example.com; http is for this machine only, like http://127.0.0.1:8080',
    apiOrigin,
  ),
  PORT: variable('must be a whole number from 0 to 65535, like 3000', wholeNumber(0, 65_535)),
  HOST: variable(
    'must be localhost or an address of this machine, like 127.0.0.1 or 0.0.0.0',
    listenAddress,
  ),
  PUBLIC_URL: variable(
    'must be an origin without a path, like https://greenroom.example.com',
    origin,
  ),
  JOIN_URL: variable(
    'must be the address of the page where guests join, with {name} or {id} in its path or query, like https://events.example.com/join/{name}',
    joinUrlPattern,
  ),
  LOG_LEVEL: variable(`must be one of ${logLevels.join(', ')}`, (value) =>
    logLevels.find((level) => level === value),
  ),
  DRAIN_SECONDS: variable(
    'must be a whole number from 0 to 10: for how long work is still taken once /readyz says no',
    wholeNumber(0, 10),
  ),
  KEEP_ALIVE_SECONDS: variable(
    'must be a whole number from 1 to 3600, longer than the idle time of what stands in front',
    wholeNumber(1, 3_600),
  ),
  OPERATOR_HEADER: variable(
    'must be a header of its own that your proxy sets, like X-Forwarded-User',
    headerName,
  ),
  TRUSTED_PROXIES: variable(
    'must be addresses or networks parted by commas, like 10.0.0.7, fd00::/8',
    trustedPeers,
  ),
  DATABASE_URL: variable(
    'must be the address of a PostgreSQL database, like postgres://user:password@localhost:5432/greenroom',
    postgresUrl,
  ),
  ENCRYPTION_KEY: variable(
    'must be 32 random bytes in base64 or hexadecimal, as `openssl rand -base64 32` prints them',
    encryptionKey,
  ),
  HTTPS_PROXY: proxyVariable,
  NO_PROXY: noProxyVariable,
  // Written small just as often; then they have precedence, as in curl.
  https_proxy: proxyVariable,
  no_proxy: noProxyVariable,
  NODE_EXTRA_CA_CERTS: variable(
    'must be a file of certificates in PEM that can be read, like /etc/ssl/company.pem',
    certificatesIn,
  ),
  DATA_DIR: variable('must be a folder, like .data', (value) => value),
  RECORD_DAYS: variable(
    'must be a whole number of days from 1 to 36500, like 400; remove it to keep everything',
    wholeNumber(1, 36_500),
  ),
})
type Variables = z.output<typeof variables>
type Name = keyof Variables

/** What is wrong between variables: the remedy, and the variable it is about where it is one. */
type Conflict = { readonly about?: Name; readonly message: string }

const credentials = ['SIGNALWIRE_SPACE', 'SIGNALWIRE_PROJECT_ID', 'SIGNALWIRE_API_TOKEN'] as const

function accountConflict(given: Variables): Conflict | undefined {
  const missing = missingOf(given, credentials)
  if (missing.length === credentials.length) {
    if (given.SIGNALWIRE_BASE_URL === undefined) return undefined
    return {
      about: 'SIGNALWIRE_BASE_URL',
      message: `is set without an account: set ${listText(credentials)} too, or remove it`,
    }
  }
  if (missing.length === 0) return undefined
  return {
    message: `${areMissing(missing)}: an account needs ${listText(credentials)}; set all three, or none to use the sandbox`,
  }
}

/**
 * Beyond loopback anybody could act on the account, unless a proxy admits only signed-in people.
 */
function signInConflict(given: Variables): Conflict | undefined {
  const missing = missingOf(given, ['OPERATOR_HEADER', 'TRUSTED_PROXIES'])
  const { HOST: host = '127.0.0.1' } = given
  // An invalid value is reported already.
  if (isIP(host) > 0 && !isLoopback(host) && missing.length > 0) {
    return {
      about: 'HOST',
      message: `is beyond this machine, where anybody could act on your account, and ${areMissing(missing)}: set both, for a reverse proxy that signs people in, or set HOST to 127.0.0.1`,
    }
  }
  if (given.TRUSTED_PROXIES === undefined || given.OPERATOR_HEADER !== undefined) return undefined
  return {
    about: 'TRUSTED_PROXIES',
    message:
      'is set without OPERATOR_HEADER: set the header in which they name the operator too, or remove it',
  }
}

function missingOf(given: Variables, names: readonly Name[]): readonly Name[] {
  return names.filter((name) => given[name] === undefined)
}

function areMissing(names: readonly string[]): string {
  return `${listText(names)} ${names.length > 1 ? 'are' : 'is'} missing`
}

function listText(names: readonly string[]): string {
  return new Intl.ListFormat('en', { type: 'conjunction' }).format(names)
}

const schema = z.pipe(
  variables.check(
    z.superRefine(
      (given, context) => {
        for (const conflict of [accountConflict(given), signInConflict(given)]) {
          if (!conflict) continue
          const { about, message } = conflict
          context.addIssue({ code: 'custom', path: about ? [about] : [], message })
        }
      },
      // Even where a single value is wrong: nobody should have to fix one thing at a time.
      { when: () => true },
    ),
  ),
  z.transform((given: Variables) => ({
    /** Undefined where no credentials are set: then the sandbox is used instead of SignalWire. */
    account: accountOf(given),
    /** 0 means any free port. */
    port: given.PORT ?? 3000,
    host: given.HOST ?? '127.0.0.1',
    /** The origin that browsers use; undefined means the listening address. */
    publicUrl: given.PUBLIC_URL,
    /** Pattern of the page where guests join. */
    joinUrl: given.JOIN_URL,
    logLevel: given.LOG_LEVEL ?? 'info',
    /** Who signs people in; undefined where nobody does, which is right on loopback only. */
    operators: operatorsOf(given),
    /** For how long work is taken after a SIGTERM, so that a balancer can see it first. */
    drainMs: 1_000 * (given.DRAIN_SECONDS ?? 1),
    /** After how long an idle connection is closed; most balancers keep theirs for 60 s. */
    keepAliveMs: 1_000 * (given.KEEP_ALIVE_SECONDS ?? 75),
    /** PostgreSQL, shared by several instances; undefined means the embedded database. */
    databaseUrl: given.DATABASE_URL,
    /** Encrypts what is kept of secrets; undefined means that none is kept. */
    encryptionKey: given.ENCRYPTION_KEY,
    /** How this machine gets out to SignalWire. */
    network: {
      proxy: given.https_proxy ?? given.HTTPS_PROXY,
      noProxy: given.no_proxy ?? given.NO_PROXY,
      extraCertificates: given.NODE_EXTRA_CA_CERTS,
    },
    /** Folder of the embedded database. */
    dataDir: given.DATA_DIR ?? '.data',
    /** How long what is settled is kept, in days; undefined means for ever. */
    recordDays: given.RECORD_DAYS,
  })),
)

export type Config = Readonly<z.output<typeof schema>>

function accountOf(given: Variables): Account | undefined {
  const {
    SIGNALWIRE_SPACE: space,
    SIGNALWIRE_PROJECT_ID: projectId,
    SIGNALWIRE_API_TOKEN: apiToken,
    SIGNALWIRE_BASE_URL: baseUrl,
  } = given
  if (space === undefined || projectId === undefined || apiToken === undefined) return undefined
  return { space, origin: baseUrl ?? `https://${space}`, projectId, apiToken }
}

function operatorsOf(given: Variables): OperatorSource | undefined {
  const { OPERATOR_HEADER: header, TRUSTED_PROXIES: trusts = isThisMachine } = given
  return header === undefined ? undefined : { header, trusts }
}

export type ConfigResult =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly errors: readonly string[] }

/**
 * @param environment variables by name, as in `process.env`; an empty one counts as absent
 * @returns the configuration, or everything that is wrong with it: a line each, which names the
 *   variable and the remedy and never repeats a value that may be a secret
 */
export function readConfig(environment: Environment): ConfigResult {
  const result = schema.safeParse(cleanEnvironment(environment))
  if (result.success) return { ok: true, config: result.data }
  const errors = result.error.issues.map(({ path, message }) => [...path, message].join(' '))
  return { ok: false, errors }
}
