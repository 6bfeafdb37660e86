import { type DestinationStream, type LevelWithSilent, type Logger, pino } from 'pino'

/** Bytes of log kept until they are read; beyond them, lines are left out. */
const MAX_UNREAD_LOG_BYTES = 4 * 1024 * 1024

/**
 * Makes a log of JSON lines.
 *
 * @param level least serious level that is written
 * @param destination for tests; standard output otherwise
 */
export function createLog(level: LevelWithSilent, destination?: DestinationStream): Logger {
  const options = { level, base: null, timestamp: pino.stdTimeFunctions.isoTime }
  return pino(options, destination ?? standardOutput)
}

// Pino's own destination retries for ever at exit when nobody reads standard output any more.
const standardOutput: DestinationStream = {
  write: (line) => {
    // A thread's output is piped into this one, with a listener that rethrows where it is the only one.
    if (process.stdout.listenerCount('error', ignore) === 0) process.stdout.on('error', ignore)
    if (process.stdout.writableLength < MAX_UNREAD_LOG_BYTES) process.stdout.write(line)
  },
}

/** The log's reader has gone: nothing can be reported. */
function ignore(): void {}
