import { hkdfSync } from 'node:crypto'
import { Secret } from '../lib/secret.ts'
import { ENCRYPTION_KEY_BYTES, readEncryptionKey } from './encrypt-address.ts'

/**
 * What digests of stream addresses are keyed with. Derived from the encryption key where there is
 * one, so that a start of a stream is known again also after the API token was changed; a key that
 * is only in the database would be copied along with it.
 *
 * @param encryptionKey as it was configured, which was checked
 */
export function addressDigestKey(encryptionKey: Secret | undefined, apiToken: Secret): Secret {
  const bytes = encryptionKey && readEncryptionKey(encryptionKey.reveal())
  if (!bytes) return apiToken
  const derived = hkdfSync('sha256', bytes, '', 'digests of stream addresses', ENCRYPTION_KEY_BYTES)
  return new Secret(Buffer.from(derived).toString('base64'))
}
