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
  const options = { level, base: null, timestamp: timeField }
  return pino(options, destination ?? standardOutput)
}

let second = Number.NaN
let secondText = ''

/** As pino's own, whose calendar takes a microsecond for each line. */
function timeField(): string {
  const now = Date.now()
  const ms = now % 1_000
  if (now - ms !== second) {
    second = now - ms
    secondText = new Date(second).toISOString().slice(0, -4)
  }
  return `,"time":"${secondText}${String(ms).padStart(3, '0')}Z"`
}

// Pino's own destination retries for ever at exit when nobody reads standard output any more.
const standardOutput: DestinationStream = {
  write: (line) => {
    if (lines === '') setImmediate(flush)
    lines += line
  },
}

let lines = ''

/** To write takes as long as to make a line, so that those of one turn go together. */
function flush(): void {
  const text = lines
  lines = ''
  // A thread's output is piped into this one, with a listener that rethrows where it is the only one.
  if (process.stdout.listenerCount('error', ignore) === 0) process.stdout.on('error', ignore)
  if (text !== '' && process.stdout.writableLength < MAX_UNREAD_LOG_BYTES)
    process.stdout.write(text)
}

process.on('exit', flush)

/** The log's reader has gone: nothing can be reported. */
function ignore(): void {}
