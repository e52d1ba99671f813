/** How a refusal to save begins: it takes the strip for itself. */
export const stopWords = 'Belum dapat disimpan';
