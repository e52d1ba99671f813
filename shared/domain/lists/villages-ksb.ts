import type { Village } from '../areas.ts';

/** Kabupaten Sumbawa Barat as of Kepmendagri 300.2.2-2138/2025 (DOMAIN.md 3.2): 8 kecamatan, 58 desa, 7 kelurahan. */
const districts: readonly { readonly code: string; readonly name: string; readonly villages: readonly (readonly [string, string])[] }[] = [
  {
    code: '52.07.01',
    name: 'Jereweh',
    villages: [
      ['2001', 'Goa'],
      ['2002', 'Belo'],
      ['2003', 'Beru'],
      ['2009', 'Dasan Anyar'],
    ],
  },
  {
    code: '52.07.02',
    name: 'Taliwang',
    villages: [
      ['1004', 'Menala'],
      ['1005', 'Kuang'],
      ['1006', 'Bugis'],
      ['1007', 'Dalam'],
      ['1008', 'Sampir'],
      ['1012', 'Telaga Bertong'],
      ['1019', 'Arab Kenangan'],
      ['2001', 'Labuhan Lalar'],
      ['2009', 'Lalar Liang'],
      ['2010', 'Labuhan Kertasari'],
      ['2011', 'Seloto'],
      ['2013', 'Tamekan'],
      ['2014', 'Banjar'],
      ['2015', 'Batu Putih'],
      ['2020', 'Sermong'],
      ['2021', 'Lamunga'],
    ],
  },
  {
    code: '52.07.03',
    name: 'Seteluk',
    villages: [
      ['2001', 'Meraran'],
      ['2002', 'Air Suning'],
      ['2003', 'Rempe'],
      ['2004', 'Seteluk Atas'],
      ['2005', 'Seteluk Tengah'],
      ['2008', 'Kelanir'],
      ['2011', 'Tapir'],
      ['2013', 'Lamusung'],
      ['2014', 'Seran'],
      ['2015', 'Desaloka'],
    ],
  },
  {
    code: '52.07.04',
    name: 'Sekongkang',
    villages: [
      ['2001', 'Sekongkang Atas'],
      ['2002', 'Sekongkang Bawah'],
      ['2003', 'Tongo'],
      ['2004', 'Ai Kangkung'],
      ['2005', 'Tatar'],
      ['2006', 'Talonang Baru'],
      ['2007', 'Kemuning'],
    ],
  },
  {
    code: '52.07.05',
    name: 'Brang Rea',
    villages: [
      ['2001', 'Desa Beru'],
      ['2002', 'Tepas'],
      ['2003', 'Bangkat Monteh'],
      ['2004', 'Sapugara Bree'],
      ['2005', 'Tepas Sepakat'],
      ['2006', 'Lamuntet'],
      ['2007', 'Rarak Ronges'],
      ['2008', 'Moteng'],
      ['2009', 'Seminar Salit'],
    ],
  },
  {
    code: '52.07.06',
    name: 'Poto Tano',
    villages: [
      ['2001', 'Senayan'],
      ['2002', 'Mantar'],
      ['2003', 'Kiantar'],
      ['2004', 'Poto Tano'],
      ['2005', 'UPT Tambak Sari'],
      ['2006', 'Kokarlian'],
      ['2007', 'Tebo'],
      ['2008', 'Tuananga'],
    ],
  },
  {
    code: '52.07.07',
    name: 'Brang Ene',
    villages: [
      ['2001', 'Mura'],
      ['2002', 'Kalimantong'],
      ['2003', 'Lampok'],
      ['2004', 'Manemeng'],
      ['2005', 'Mujahiddin'],
      ['2006', 'Mataiyang'],
    ],
  },
  {
    code: '52.07.08',
    name: 'Maluk',
    villages: [
      ['2001', 'Maluk'],
      ['2002', 'Benete'],
      ['2003', 'Bukit Damai'],
      ['2004', 'Mantun'],
      ['2005', 'Pasir Putih'],
    ],
  },
];

/** The last block of the code tells the kind: 1xxx kelurahan, 2xxx desa (DOMAIN.md 3.1). */
export const villagesKsb: readonly Village[] = districts.flatMap((district) =>
  district.villages.map(([last, name]) => ({
    code: `${district.code}.${last}`,
    name,
    kind: last.startsWith('1') ? 'KELURAHAN' : 'DESA',
    district: district.name,
    districtCode: district.code,
  })),
);
