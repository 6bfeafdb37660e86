const firstNames =
  `Ines Kofi Mara Jonas Priya Tomasz Aiko Rafael Noor Elif Samuel Lucía Henrik Amara Dmitri Yuki
  Leila Oskar Chiara Tunde Freya Mateo Zanele Viktor Hana Ibrahim Saoirse Luca Anjali Bram Camila Dario
  Esme Farid Greta Hugo Isla Jamal Keiko Linus Maeve Nadia Omar Paula Quentin Rosa Stefan Talia
  Umar Vera Wen Ximena Yusuf Zoë Astrid Bilal Celeste Dawit Emil Fiona Gael Hedda Ivo Jana`.split(
    /\s+/,
  )
const lastNames =
  `Okafor Mensah Lindqvist Weber Raman Nowak Tanaka Moreira Haddad Yıldız Osei García Dahl Eze Volkov Sato
  Karimi Berg Ricci Adeyemi Holm Vargas Dube Petrov Kim Diallo Byrne Moretti Mehta Visser Rojas Conti
  Hughes Aziz Brandt Laurent Fraser Brooks Mori Falk Doyle Rahman Farouk Santos Roux Navarro Huber Levy
  Siddiqui Krause Zhang Flores Demir Bakker Nyström Malik Dubois Tesfaye Winter Murray Costa Strand Novak Kovač`.split(
    /\s+/,
  )

/** How many people there are; beyond, names come again. */
export const PEOPLE = firstNames.length * lastNames.length

/**
 * @param number of a person, from 0
 * @returns a name that nobody else below `PEOPLE` has
 */
export function personName(number: number): string {
  // An odd stride visits every number of a power of two once, and neighbours share no name.
  const index = (number * 1_549) % PEOPLE
  const first = firstNames[index % firstNames.length]
  const last = lastNames[Math.floor(index / firstNames.length)]
  return `${first} ${last}`
}
