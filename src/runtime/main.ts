import { boot } from './boot';
import { createAddIn } from './create-add-in';

void boot(createAddIn());
