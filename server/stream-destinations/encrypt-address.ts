import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import type { Secret } from '../lib/secret.ts'

/** Where an encrypted address belongs: moved to another row or space, it cannot be read. */
export type AddressPlace = { readonly space: string; readonly id: string }

/** Encrypts addresses for the database. */
export type AddressCipher = {
  readonly encrypt: (address: string, place: AddressPlace) => string
  /** @returns undefined where it was encrypted with another key or for another place, or is damaged */
  readonly decrypt: (text: string, place: AddressPlace) => string | undefined
}

const ALGORITHM = 'aes-256-gcm'
export const ENCRYPTION_KEY_BYTES = 32

/** NIST SP 800-38D, section 8.2.2: random ones of 96 bits are good for 2^32 encryptions. */
const IV_BYTES = 12
const TAG_BYTES = 16

/** @param key 32 bytes, in base64 or hexadecimal */
export function createAddressCipher(key: Secret): AddressCipher {
  const bytes = readEncryptionKey(key.reveal())
  if (!bytes) throw new Error('The encryption key was not checked')
  return {
    encrypt: (address, place) => {
      const iv = randomBytes(IV_BYTES)
      const cipher = createCipheriv(ALGORITHM, bytes, iv, { authTagLength: TAG_BYTES })
      cipher.setAAD(placeBytes(place))
      const encrypted = Buffer.concat([cipher.update(address, 'utf8'), cipher.final()])
      return Buffer.concat([iv, cipher.getAuthTag(), encrypted]).toString('base64')
    },
    decrypt: (text, place) => {
      const all = Buffer.from(text, 'base64')
      if (all.length < IV_BYTES + TAG_BYTES) return undefined
      const iv = all.subarray(0, IV_BYTES)
      const decipher = createDecipheriv(ALGORITHM, bytes, iv, { authTagLength: TAG_BYTES })
      decipher.setAAD(placeBytes(place))
      decipher.setAuthTag(all.subarray(IV_BYTES, IV_BYTES + TAG_BYTES))
      try {
        const address = decipher.update(all.subarray(IV_BYTES + TAG_BYTES))
        return Buffer.concat([address, decipher.final()]).toString('utf8')
      } catch {
        return undefined
      }
    },
  }
}

/** @returns the bytes of a key as people write it; undefined where it is none */
export function readEncryptionKey(text: string): Buffer | undefined {
  if (/^[0-9a-f]{64}$/i.test(text)) return Buffer.from(text, 'hex')
  // With `-` and `_`, and without `=`, it is base64 for addresses.
  if (!/^[A-Za-z0-9+/_-]{43}=?$/.test(text)) return undefined
  const bytes = Buffer.from(text, 'base64')
  return bytes.length === ENCRYPTION_KEY_BYTES ? bytes : undefined
}

/** JSON, so that no two places are written alike. */
function placeBytes({ space, id }: AddressPlace): Buffer {
  return Buffer.from(JSON.stringify(['stream destination', space, id]))
}
