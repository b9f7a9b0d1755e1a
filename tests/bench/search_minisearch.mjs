// Our search against MiniSearch: keystrokes, learning, memory, and Finnish questions.

import { compareSearch } from './support/searches.mjs';

await compareSearch('minisearch', 'MiniSearch');
