# A part of the names, enough for the test beside it: the others are read in English.
agency-th-1300 = មណ្ឌលជំនួយសង្គម 1300
