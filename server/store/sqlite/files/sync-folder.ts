import { closeSync, fsyncSync, openSync } from 'node:fs'

/** Brings a folder's list of files to the disk, so that a file renamed there stays renamed. */
export function syncFolder(folder: string): void {
  const descriptor = openSync(folder, 'r')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}
