// Our search against FlexSearch: keystrokes, learning, memory, and Finnish questions.

import { compareSearch } from './support/searches.mjs';

await compareSearch('flexsearch', 'FlexSearch');
