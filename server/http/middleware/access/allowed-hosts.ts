/** The host names and origins that are Greenroom's own. */
export type AllowedHosts = {
  /** The origin that browsers use. */
  readonly publicOrigin: string
  /** Allowed values of `Host`, in lower case, with the origin of a page that was loaded there. */
  readonly originOfHost: ReadonlyMap<string, string>
}

/**
 * @param listening host and port on which the server really listens
 * @param publicUrl origin of the reverse proxy in front, if there is one
 */
export function allowedHosts(
  listening: { readonly host: string; readonly port: number },
  publicUrl: string | undefined,
): AllowedHosts {
  const origins = [listening.host, '127.0.0.1', '[::1]', 'localhost'].map((host) =>
    originOf(host, listening.port),
  )
  const publicOrigin = publicUrl ?? originOf(listening.host, listening.port)
  const originOfHost = new Map<string, string>()
  for (const origin of [...origins, publicOrigin]) {
    const { host, hostname, protocol } = new URL(origin)
    originOfHost.set(host, origin)
    // An address may leave out its scheme's own port, or not.
    if (host === hostname) originOfHost.set(`${host}:${protocol === 'https:' ? 443 : 80}`, origin)
  }
  return { publicOrigin, originOfHost }
}

function originOf(host: string, port: number): string {
  const bracketed = host.includes(':') && !host.startsWith('[') ? `[${host}]` : host
  return new URL(`http://${bracketed}:${port}`).origin
}
