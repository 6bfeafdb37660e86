import { createSign, generateKeyPairSync } from 'node:crypto'

/**
 * Makes a certificate that nobody has reason to trust, valid for one host name today. Node can
 * read certificates but not make them, so it is put together by hand, in DER (ITU-T X.690) as
 * RFC 5280 says.
 *
 * @param name whom it is for
 * @returns key and certificate in PEM
 */
export function selfSignedCertificate(name: string): {
  readonly key: string
  readonly cert: string
} {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const commonName = node(0x30, oid('550403'), node(0x0c, Buffer.from(name)))
  const subject = node(0x30, node(0x31, commonName))
  const ecdsaWithSha256 = node(0x30, oid('2a8648ce3d040302'))
  const DAY_MS = 86_400_000
  const validity = node(0x30, utcTime(Date.now() - DAY_MS), utcTime(Date.now() + DAY_MS))
  const content = node(
    0x30,
    node(0x02, Buffer.from([1])),
    ecdsaWithSha256,
    subject,
    validity,
    subject,
    publicKey.export({ type: 'spki', format: 'der' }),
  )
  const signature = createSign('sha256').update(content).sign(privateKey)
  const bits = node(0x03, Buffer.concat([Buffer.from([0]), signature]))
  const base64 = node(0x30, content, ecdsaWithSha256, bits).toString('base64')
  const cert = `-----BEGIN CERTIFICATE-----\n${base64}\n-----END CERTIFICATE-----\n`
  return { key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(), cert }
}

function node(tag: number, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts)
  const size = content.length
  const length = size < 0x80 ? [size] : size < 0x100 ? [0x81, size] : [0x82, size >> 8, size & 0xff]
  return Buffer.concat([Buffer.from([tag, ...length]), content])
}

function oid(hex: string): Buffer {
  return node(0x06, Buffer.from(hex, 'hex'))
}

/** RFC 5280, section 4.1.2.5.1: YYMMDDHHMMSSZ. */
function utcTime(ms: number): Buffer {
  return node(
    0x17,
    Buffer.from(`${new Date(ms).toISOString().replaceAll(/\D/g, '').slice(2, 14)}Z`),
  )
}
