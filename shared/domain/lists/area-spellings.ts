/** Older or joined spellings of areas on cards → today's name (DOMAIN.md 3.2 "Traps"). */
export const areaSpellings: Readonly<Record<string, string>> = {
  'AIK KANGKUNG': 'AI KANGKUNG',
  'TUA NANGA': 'TUANANGA',
  MUJAHIDIN: 'MUJAHIDDIN',
  POTOTANO: 'POTO TANO',
  TAMBAKSARI: 'UPT TAMBAK SARI',
  BRANGREA: 'BRANG REA',
  BRANGENE: 'BRANG ENE',
};
